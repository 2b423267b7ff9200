/** A person goes through the open fields in groups, the most uncertain first. Every decision is saved at once, with one save. */
import {counted} from '../../../findings/wording.js';
import {fieldId} from '../../../record/index.js';
import {findRecord, openRecord, saveRecord} from '../../../store/index.js';
import type {Prompter} from '../../../terminal/prompter.js';
import {openWithLaw} from '../../law-of-record.js';
import {isOpen, stateOf, withEdits, type FieldEdit} from '../changes.js';
import {systemsOf, type HowToMap} from '../map-fields.js';
import {decided, type Verdict} from './decision.js';
import {askAboutAlike, askAboutField, askAboutGroup, type Asking} from './dialog.js';
import {alikeTo, groupsOf, openFieldsOf, type Group, type OpenField} from './groups.js';
import {fieldsLeft, queueOf, without, withTakenOut, type Queue} from './queue.js';
import {toldOf, verdictTold} from './words.js';

export interface OpenSuggestion {
  readonly field: string;
  readonly state: string;
  readonly confidence: number;
  readonly because: string;
  /** What the register or the interview calls it, where that is not its name; and what it says of it. */
  readonly told: readonly string[];
}

export interface ReviewResult {
  readonly confirmed: number;
  readonly skipped: number;
  /** Fields that still wait for a decision. */
  readonly left: number;
}

/** What waits for a decision, most uncertain first; fields without a suggestion before all. */
export async function openSuggestions(how: HowToMap): Promise<readonly OpenSuggestion[]> {
  const opened = await openRecord(await findRecord(how));
  const open = systemsOf(opened, how.system).flatMap((system) => system.fields.filter(isOpen).map((field) => ({system, field})));
  return open
    .map(({system, field}) => ({
      field: fieldId(system, field),
      state: stateOf(field),
      confidence: field.suggestion?.confidence ?? 0,
      because: field.suggestion?.because ?? '',
      told: toldOf(field),
    }))
    .sort((a, b) => a.confidence - b.confidence);
}

export interface HowToReview extends HowToMap {
  readonly prompter: Prompter;
  /** How many fields are decided, after each save. */
  readonly onSaved?: ((fields: number) => void) | undefined;
}

/** Rejects with `ExitPromptError` on Ctrl-C; what was decided until then is kept. */
export async function reviewSuggestions(how: HowToReview): Promise<ReviewResult> {
  const {opened, law} = await openWithLaw(how);
  const fields = openFieldsOf(systemsOf(opened, how.system), law);
  let record = opened.record;
  const save = async (edits: readonly FieldEdit[]): Promise<void> => {
    record = withEdits(record, edits);
    await saveRecord(opened, record, {command: 'map', by: how.by, on: how.asOf});
  };
  return new Review(fields, {...how, law, save}).untilDone();
}

interface Means extends HowToReview {
  readonly law: Asking['law'];
  readonly save: (edits: readonly FieldEdit[]) => Promise<void>;
}

/** Something a person did, and all that is needed to take it back. */
interface Step {
  readonly told: string;
  readonly before: Queue;
  readonly edits: readonly FieldEdit[];
  readonly skipped: number;
}

class Review {
  private queue: Queue;
  private readonly steps: Step[] = [];
  /** Names and kinds of table of which somebody said that one decision does not hold for all. */
  private readonly apart = new Set<string>();

  constructor(
    private readonly all: readonly OpenField[],
    private readonly means: Means,
  ) {
    this.queue = queueOf(groupsOf(all));
  }

  async untilDone(): Promise<ReviewResult> {
    while (await this.next());
    return {confirmed: this.decidedFields, skipped: this.sum(({skipped}) => skipped), left: this.all.length - this.decidedFields};
  }

  /** False once there is nothing left, or the person stopped. */
  private async next(): Promise<boolean> {
    const [group] = this.queue.groups;
    const [first] = group?.fields ?? [];
    if (group === undefined || first === undefined) return false;
    this.showProgress();
    const single = this.queue.oneByOne || group.fields.length === 1;
    const act = single ? await askAboutField(group, first, this.asking) : await askAboutGroup(group, this.asking);
    switch (act.do) {
      case 'stop':
        return false;
      case 'undo':
        await this.undo();
        return true;
      case 'one-by-one':
      case 'together':
        this.queue = {...this.queue, oneByOne: act.do === 'one-by-one'};
        return true;
      case 'take-out':
        this.step({told: `taking out ${counted(act.fields.length, 'field')}`, after: withTakenOut(this.queue, act.fields)});
        return true;
      case 'skip':
        this.step({
          told: `skipping ${act.fields.length === 1 ? first.id : counted(act.fields.length, 'field')}`,
          after: without(this.queue, act.fields),
          skipped: act.fields.length,
        });
        return true;
      case 'decide':
        await this.decide(act.fields, act.as);
        if (act.fields.length === 1 && act.fields[0] !== undefined) await this.decideAlike(act.fields[0], act.as, group);
        return true;
    }
  }

  private async decide(fields: readonly OpenField[], as: Verdict): Promise<void> {
    const {asOf, by, law, save, prompter, onSaved} = this.means;
    const edits = fields.map(({system, field}): FieldEdit => ({system, before: field, after: decided(field, as, {by, on: asOf})}));
    await save(edits);
    const told = verdictTold(as, fields, law);
    this.step({told, after: without(this.queue, fields), edits});
    onSaved?.(this.decidedFields);
    prompter.message(`Saved: ${told}`, 'muted');
  }

  private async decideAlike(one: OpenField, as: Verdict, {takenOut}: Group): Promise<void> {
    const key = `${one.kin.name}\n${one.kin.table}\n${as.elements.join(' ')}`;
    // Of what somebody took out of a group it is known that it is not alike.
    const groups = takenOut === true ? this.queue.groups : this.queue.groups.filter((group) => group.takenOut !== true);
    const alike = alikeTo(
      one,
      groups.flatMap(({fields}) => fields),
    );
    if (alike.length === 0 || this.apart.has(key)) return;
    const meant = await askAboutAlike(alike, as, this.asking);
    if (meant.length < alike.length) this.apart.add(key);
    if (meant.length > 0) await this.decide(meant, as);
  }

  private async undo(): Promise<void> {
    const step = this.steps.pop();
    if (step === undefined) return;
    if (step.edits.length > 0) {
      await this.means.save(step.edits.map(({system, before, after}) => ({system, before: after, after: before})));
      this.means.onSaved?.(this.decidedFields);
    }
    this.queue = step.before;
    this.means.prompter.message(`Taken back: ${step.told}`, 'muted');
  }

  private step({told, after, edits = [], skipped = 0}: {told: string; after: Queue; edits?: readonly FieldEdit[]; skipped?: number}): void {
    this.steps.push({told, before: this.queue, edits, skipped});
    this.queue = after;
  }

  private showProgress(): void {
    const {groups, finished} = this.queue;
    const left = fieldsLeft(this.queue).length;
    const skipped = this.sum((step) => step.skipped);
    const passed = skipped === 0 ? '' : `, ${skipped} skipped`;
    const here = this.queue.oneByOne ? ` (${groups[0]?.fields.length ?? 0} of them in this group)` : '';
    this.means.prompter.message(
      `\nGroup ${finished + 1} of ${finished + groups.length}, ${counted(left, 'field')} left${passed}${here}`,
      'muted',
    );
  }

  private get asking(): Asking {
    const {prompter, law} = this.means;
    return {prompter, law, left: fieldsLeft(this.queue).length, last: this.steps.at(-1)?.told};
  }

  private get decidedFields(): number {
    return this.sum(({edits}) => edits.length);
  }

  private sum(count: (step: Step) => number): number {
    return this.steps.reduce((sum, step) => sum + count(step), 0);
  }
}
