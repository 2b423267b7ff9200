/** "Did we understand it?": kinds of data recognised in a person's words, to confirm, correct or leave open. */
import type {AskedQuestion, InterviewContext, Link} from '../../intake/interview/index.js';
import type {Choice, Prompter, Question} from '../../terminal/prompter.js';

const OPEN: Choice = {value: '\u0000open', label: '(none of these: leave it open)'};

/** Never empty-handed: what nobody can place is kept without a kind, and a check asks for it later. The value of `other` where that was chosen. */
export async function confirmLinks(
  {suggested}: AskedQuestion,
  question: Question & {readonly other: Choice},
  prompter: Prompter,
  {law}: InterviewContext,
): Promise<readonly Link[] | string> {
  const links = (Array.isArray(suggested) ? suggested : []).filter((each): each is Link => typeof each === 'object');
  const pairs = links.flatMap(({item, elements}, index) =>
    elements.map((element) => ({
      value: `${index} ${element}`,
      index,
      element,
      label: `${item} = ${law.find('elements', element)?.name ?? element}`,
      help: law.find('elements', element)?.text,
    })),
  );
  const ticked = pairs.length === 0 ? [] : await prompter.many({...question, choices: pairs, chosen: pairs.map(({value}) => value)});
  if (ticked[0] === question.other.value) return question.other.value;
  const confirmed: Link[] = [];
  for (const [index, {item}] of links.entries()) {
    const elements = pairs.filter((pair) => pair.index === index && ticked.includes(pair.value)).map(({element}) => element);
    confirmed.push({item, elements: elements.length > 0 ? elements : await elementFor(item, prompter, law)});
  }
  return confirmed;
}

async function elementFor(item: string, prompter: Prompter, law: InterviewContext['law']): Promise<readonly string[]> {
  const chosen = await prompter.search({
    ask: `What kind of data is "${item}"?`,
    help: 'Type a word such as address, photo, pay or health, and pick the closest kind.',
    choices: law
      .all('elements')
      .map(({id, name, text, words, phrases}) => ({value: id, label: name, help: text, words: [...words, ...phrases]})),
    always: [OPEN],
    default: OPEN.value,
  });
  return chosen === OPEN.value ? [] : [chosen];
}
