/** One interview as it stands in this page: its answers, what is half typed, and who answers. Everything on the screen is drawn from it. */
import {
  askedQuestions,
  contextOfSent,
  forgetUnfit,
  outdatedAnswers,
  renamedPurposes,
  type Answer,
  type AnswerContent,
  type Answers,
  type AskedQuestion,
  type InterviewContext,
  type Link,
  type Presets,
  type SentInterview,
} from '../intake/interview/index.js';
import {presetsText} from '../intake/interview/presets.data.js';
import {withoutItem} from './without-item.js';

/** What outlives a reload. */
export interface Kept {
  readonly answers: Answers;
  /** Texts that are no answers yet, by path. */
  readonly typed: ReadonlyMap<string, string>;
  readonly person: string;
  /** Where in the page somebody was: `section-2`. */
  readonly step: string;
}

export interface Sitting extends Kept {
  readonly sent: SentInterview;
  readonly context: InterviewContext;
  /** Every question that applies now. */
  asked(): readonly AskedQuestion[];
  take(asked: AskedQuestion, content: AnswerContent): void;
  /** As if it had never been answered. */
  forget(asked: AskedQuestion): void;
  /** Keeps what was typed until it is an answer; undefined once it is, or is gone. */
  keepTyped(path: string, text: string | undefined): void;
  namePerson(name: string): void;
  goTo(step: string): void;
  /** Takes an entry of a list away: `data.1`. */
  removeItem(item: string): void;
  startOver(): void;
  /** What a person corrected of words that have changed since. */
  corrected(path: string): readonly Link[];
}

interface Beginning {
  readonly sent: SentInterview;
  readonly kept: Kept | undefined;
  /** After every change; `drawn`: other questions may apply now. */
  readonly onChange: (change: {readonly drawn: boolean}) => void;
}

export function beginSitting({sent, kept, onChange}: Beginning): Sitting {
  const {questionnaire} = sent;
  const context = contextOfSent(sent, JSON.parse(presetsText) as Presets);
  const answers = new Map<string, Answer>([...sent.known, ...(kept?.answers ?? [])]);
  const typed = new Map(kept?.typed);
  const corrections = new Map<string, readonly Link[]>();
  let person = kept?.person ?? '';
  let step = kept?.step ?? '';
  let asked: readonly AskedQuestion[] | undefined;
  forgetUnfit({questionnaire, answers, context});

  const changed = (): void => {
    asked = undefined;
    onChange({drawn: true});
  };
  const replaceAll = (next: ReadonlyMap<string, Answer>): void => {
    const entries = [...next];
    answers.clear();
    for (const [path, answer] of entries) answers.set(path, answer);
  };
  /** Changes the answer to a question and with it what hangs on it. */
  const change = (question: AskedQuestion, set: () => void): void => {
    const before = new Map(answers);
    set();
    typed.delete(question.path);
    for (const [path, answer] of renamedPurposes(before, answers, context)) answers.set(path, answer);
    for (const path of outdatedAnswers(question, {questionnaire, answers, context})) {
      const value = before.get(path);
      if (value?.is === 'value' && Array.isArray(value.value)) corrections.set(path, value.value as readonly Link[]);
      answers.delete(path);
    }
    changed();
  };

  return {
    sent,
    context,
    answers,
    typed,
    get person() {
      return person;
    },
    get step() {
      return step;
    },
    asked: () => (asked ??= [...askedQuestions(questionnaire, answers, context)]),
    take: (question, content) => change(question, () => answers.set(question.path, content)),
    forget: (question) => change(question, () => answers.delete(question.path)),
    keepTyped(path, text) {
      if (text === undefined) typed.delete(path);
      else typed.set(path, text);
      onChange({drawn: false});
    },
    namePerson(name) {
      person = name;
      onChange({drawn: false});
    },
    goTo(next) {
      step = next;
      onChange({drawn: true});
    },
    removeItem(item) {
      const [before, texts] = [withoutItem(answers, item), withoutItem(typed, item)];
      replaceAll(before);
      typed.clear();
      for (const [path, text] of texts) typed.set(path, text);
      closeList(item, answers, questionnaire);
      changed();
    },
    startOver() {
      replaceAll(new Map(sent.known));
      typed.clear();
      corrections.clear();
      step = '';
      changed();
    },
    corrected: (path) => (corrections.get(path) ?? []).filter((each) => typeof each === 'object'),
  };
}

/** A list that lost its last entry ends with the one before it; one that lost all of them is answered with no. */
function closeList(removed: string, answers: Map<string, Answer>, {sections}: SentInterview['questionnaire']): void {
  const [list = '', position] = removed.split('.');
  if ([...answers.keys()].some((path) => path.startsWith(`${removed}.`))) return;
  const index = Number(position);
  const hasFirst = sections.some(({questions}) => questions.some((entry) => entry.kind === 'group' && entry.id === list && entry.first));
  if (index > 0) answers.set(`${list}.${index - 1}.again`, {is: 'value', value: 'no'});
  else if (hasFirst) answers.set(`${list}.any`, {is: 'value', value: 'no'});
}
