/** What is commonly known of the activity or product that a person named, as a first answer to a question; nobody has said it yet. */
import {itemsOf, textAt, type Answers, type AnswerValue} from './answers.js';
import type {InterviewContext} from './context.js';
import type {ActivityPreset, ProductPreset, UsualData} from './presets.js';
import type {Question} from './questionnaire.js';

export interface Asked {
  readonly answers: Answers;
  readonly context: InterviewContext;
  /** `disclosures.0` within a group. */
  readonly item: string | undefined;
}

export function suggestionFor({suggest}: Question, asked: Asked): AnswerValue | undefined {
  if (suggest === undefined) return undefined;
  const activity = activityOf(asked);
  const product = productOf(asked);
  switch (suggest) {
    case 'activity.team':
      return activity?.team;
    case 'activity.people':
      return activity?.people;
    case 'activity.retention.period':
      return activity?.retention?.period;
    case 'activity.retention.after':
      return activity?.retention?.after;
    case 'activity.retention.criteria':
      return activity?.retention?.criteria;
    case 'purpose.words':
      return activity?.purposes[indexOf(asked)]?.words;
    case 'purpose.is':
      return purposeOf(asked, activity);
    case 'data.words':
      return usualData(asked)
        .map(({words}) => words)
        .join('; ');
    case 'data.from':
      return [...new Set(usualData(asked).flatMap(({from}) => from))];
    case 'told.product':
      return unnamedProduct(asked)?.name;
    case 'product.kind':
      return product?.kind;
    case 'product.company':
      // Of things that many companies make there is no one name: `the company that runs the cameras`.
      return /^\p{Ll}/u.test(product?.company ?? '') ? undefined : product?.company;
    case 'product.role':
      return product?.role;
    case 'product.category':
      return product?.category;
    case 'product.disclosure':
      return product?.disclosure;
  }
}

/** What is often answered wrongly about such an activity or product, with the sections that it rests on. */
export function warningFor({warn}: Question, asked: Asked): {readonly words: string; readonly why: readonly string[]} | undefined {
  const preset = warn === 'activity' ? activityOf(asked) : warn === 'product' ? productOf(asked) : undefined;
  return preset?.trap === undefined ? undefined : {words: preset.trap, why: preset.why ?? []};
}

/** What the place that was named usually holds; for the first place of an activity, else what such an activity uses. */
export function usualData(asked: Asked): readonly UsualData[] {
  const product = productOf(asked);
  if (product !== undefined) return product.holds;
  return indexOf(asked) === 0 ? (activityOf(asked)?.data ?? []) : [];
}

const indexOf = ({item}: Asked): number => Number(item?.split('.')[1] ?? 0);

const activityOf = ({answers, context}: Asked): ActivityPreset | undefined => context.preset.activity(textAt(answers, 'name'));

/** The product that is the subject, or that the item names as a place or a recipient; an activity is named of the subject. */
function productOf({answers, context, item}: Asked): ProductPreset | undefined {
  const said =
    item === undefined || answers.has(`${item}.activity`)
      ? textAt(answers, 'name')
      : (textAt(answers, `${item}.system`) ?? textAt(answers, `${item}.recipient`));
  const place = context.system(said)?.name ?? context.recipient(said)?.name;
  return context.preset.product(place ?? said);
}

/** The usual purpose of that wording; of a wording of one's own nothing is known. */
function purposeOf({answers, item}: Asked, activity: ActivityPreset | undefined): string | undefined {
  const words = item === undefined ? undefined : textAt(answers, `${item}.words`);
  return activity?.purposes.find((purpose) => purpose.words === words)?.is;
}

/** A well-known product that was named as a place and not yet as a recipient: whoever runs it gets the data. */
function unnamedProduct({answers, context, item}: Asked): ProductPreset | undefined {
  const earlier = itemsOf(answers, 'disclosures').filter((each) => each !== item);
  const named = new Set(earlier.map((each) => productOf({answers, context, item: each})?.id));
  return itemsOf(answers, 'data')
    .map((each) => productOf({answers, context, item: each}))
    .find((product) => product !== undefined && !named.has(product.id));
}
