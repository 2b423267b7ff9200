/** What `check` and `gap` found and only people can answer, put to them: about which thing, what, and why it matters. */
import type {Finding, RecordPlace} from '../../findings/index.js';
import {apply, type Change} from '../../intake/index.js';
import {entityOf, entityPath, nameOf, type About} from '../../intake/interview/index.js';
import {cite} from '../../law/index.js';
import {freeId, idFromName, type OpenQuestion} from '../../record/index.js';
import {saveRecord} from '../../store/index.js';
import type {Prompter} from '../../terminal/prompter.js';
import {checkRecord} from '../check-record.js';
import {openWithLaw} from '../law-of-record.js';
import {compareNotice} from '../notice/compare-notice.js';
import {interviewAtTerminal} from './hold-interview.js';
import type {Interviewing, InterviewResult} from './sitting.js';

/** Something that an interview can settle. */
export interface GapToAsk {
  /** Absent where the notice claims what nothing in the record does. */
  readonly subject?: {readonly about: About; readonly id: string; readonly name: string};
  readonly findings: readonly {readonly rule: string; readonly says: string; readonly quote?: string; readonly why: string}[];
  /** By which somebody answers it. */
  readonly command: string;
}

const ABOUT: Readonly<Record<string, About>> = {
  activities: 'activity',
  organization: 'organization',
  recipients: 'recipient',
  systems: 'system',
};

/** Checks whose remedy is another command than an interview. */
const NOT_ASKED = new Set([
  'answers-unconfirmed',
  'dangling-reference',
  'field-unused',
  'field-without-element',
  'letters-by-hand',
  'own-letters',
  'own-term-unused',
  'question-overdue',
  'suggestion-in-disclosure',
]);
/** What the notice says and nothing in the record does; all else that `gap` finds is for whoever writes the notice. */
const CLAIMS = new Set(['claimed-not-collected', 'sale-claimed-not-recorded']);

/** What the notice claims first, then the gravest. Throws UserProblem where there is no record or nothing in it. */
export async function gapsToAsk({record, from, asOf}: Pick<Interviewing, 'record' | 'from' | 'asOf'>): Promise<readonly GapToAsk[]> {
  const {opened} = await openWithLaw({record, from, asOf});
  const checked = await checkRecord({record, from, asOf});
  const compared = opened.record.notices.length === 0 ? undefined : await compareNotice({record, from, asOf, files: []});
  const findings = [
    ...(compared?.findings ?? []).filter(({rule}) => CLAIMS.has(rule)),
    ...checked.findings.filter(({rule}) => !NOT_ASKED.has(rule)),
  ].filter(({waived}) => waived === undefined);
  const bySubject = new Map<string, GapToAsk & {findings: GapToAsk['findings'][number][]}>();
  for (const finding of findings) {
    const place = finding.places.find((each): each is RecordPlace => each.in === 'record');
    const [folder = '', id = ''] = place?.path.split('/') ?? [];
    const about = ABOUT[folder];
    const entity = about === undefined ? undefined : entityOf(about, id, opened.record);
    if (CLAIMS.has(finding.rule)) bySubject.set(finding.fingerprint, {findings: [told(finding)], command: 'datamap interview'});
    if (CLAIMS.has(finding.rule) || about === undefined || entity === undefined) continue;
    const name = nameOf(entity) ?? id;
    const known = bySubject.get(`${folder}/${id}`);
    if (known) known.findings.push(told(finding));
    else bySubject.set(`${folder}/${id}`, {subject: {about, id, name}, findings: [told(finding)], command: commandAbout(about, id)});
  }
  return [...bySubject.values()];
}

const commandAbout = (about: About, id: string): string =>
  `datamap interview${about === 'organization' ? '' : ` ${id}`}${about === 'activity' ? '' : ` --about ${about}`} --full`;

function told({rule, message, places, citations, why}: Finding): GapToAsk['findings'][number] {
  const quote = places.find((place) => place.in === 'notice')?.quote;
  const sections = citations.slice(0, 2).map((id) => cite(id).text);
  return {rule, says: message, ...(quote === undefined ? {} : {quote}), why: `${why} (${sections.join('; ')})`};
}

/** Shown of one subject; the interview asks for all that is open. */
const SHOWN = 6;

/** Goes through the gaps one by one; rejects with `ExitPromptError` on Ctrl-C, with everything answered before kept. */
export async function askFromGaps({prompter, ...how}: Interviewing & {readonly prompter: Prompter}): Promise<readonly InterviewResult[]> {
  const gaps = await gapsToAsk(how);
  prompter.message(
    gaps.length === 0
      ? 'Neither check nor gap found anything that an interview could settle.'
      : `${gaps.length === 1 ? '1 thing' : `${gaps.length} things`} to ask about, the gravest first.`,
  );
  const results: InterviewResult[] = [];
  for (const gap of gaps) {
    const result = gap.subject === undefined ? await whoDoes(gap, {prompter, ...how}) : await aboutSubject(gap, {prompter, ...how});
    if (result === 'stop') break;
    if (result !== undefined) results.push(result);
  }
  return results;
}

type Asking = Interviewing & {readonly prompter: Prompter};

async function aboutSubject({subject, findings}: GapToAsk, how: Asking): Promise<InterviewResult | 'stop' | undefined> {
  if (subject === undefined) return undefined;
  const {prompter} = how;
  const more = findings.length > SHOWN ? [`  and ${findings.length - SHOWN} more`] : [];
  prompter.message(`\n--- ${subject.name} ---\n${[...findings.slice(0, SHOWN).map(({says}) => `  ${says}`), ...more].join('\n')}`);
  const next = await prompter.one({
    ask: 'Can you answer it?',
    help: `Why we ask: ${findings[0]?.why ?? ''}`,
    choices: [
      {value: 'answer', label: 'Yes: ask me what is open'},
      {value: 'ask', label: 'No: note whom to ask'},
      {value: 'skip', label: 'Go on to the next'},
      {value: 'stop', label: 'Stop here'},
    ],
  });
  if (next === 'stop') return 'stop';
  if (next === 'ask') return leave(findings, entityPath(subject.about, subject.id), subject.name, how);
  return next === 'answer' ? interviewAtTerminal({...how, about: subject.about, depth: 'full', named: subject.id}) : undefined;
}

/** "Your notice says that you collect biometrics: who does?" */
async function whoDoes({findings}: GapToAsk, how: Asking): Promise<InterviewResult | 'stop' | undefined> {
  const {prompter} = how;
  const [finding] = findings;
  if (finding === undefined) return undefined;
  prompter.message(`\n--- Said in the notice ---\n  ${finding.says}${finding.quote === undefined ? '' : `\n  "${finding.quote}"`}`);
  const next = await prompter.one({
    ask: 'Who does this?',
    help: `Why we ask: ${finding.why}`,
    choices: [
      {value: 'new', label: 'We do, and it is not in the record: tell of it now'},
      {value: 'ask', label: 'Somebody may: note whom to ask'},
      {value: 'nobody', label: 'Nobody: the notice is wrong'},
      {value: 'skip', label: 'Go on to the next'},
      {value: 'stop', label: 'Stop here'},
    ],
  });
  if (next === 'stop') return 'stop';
  if (next === 'nobody') prompter.message('Then the notice is to be corrected: datamap notice draft writes the wording.');
  if (next === 'ask') return leave(findings, undefined, 'The notice', how);
  return next === 'new' ? interviewAtTerminal({...how, about: 'activity'}) : undefined;
}

/** Leaves it as an open question to whoever can answer. */
async function leave(findings: GapToAsk['findings'], about: string | undefined, name: string, how: Asking): Promise<undefined> {
  const {prompter, by, asOf: on, dryRun = false} = how;
  const ask = await prompter.text({ask: 'Who could tell?', help: 'A person or a team. Leave it empty if you do not know that either.'});
  const {opened} = await openWithLaw(how);
  const {questions} = opened.record;
  const asked = new Set(questions.map(({question}) => question));
  const taken = new Set(questions.map(({id}) => id));
  const fresh = findings
    .filter(({says}) => !asked.has(says))
    .map(({rule, says}): OpenQuestion => {
      const id = freeId(idFromName(`${name} ${rule}`, 'question'), taken);
      taken.add(id);
      return {id, question: says, ...(about === undefined ? {} : {about}), ...(ask === '' ? {} : {ask}), since: on};
    });
  if (dryRun || fresh.length === 0) return undefined;
  const changes = fresh.map((question): Change => {
    const {id: _, ...rest} = question;
    return {
      op: 'add',
      entity: `questions/${question.id}`,
      title: question.question,
      properties: Object.entries(rest).map(([property, after]) => ({property, after})),
    };
  });
  await saveRecord(opened, apply(opened.record, changes), {command: 'interview --from-gaps', by, on, changes});
  return undefined;
}
