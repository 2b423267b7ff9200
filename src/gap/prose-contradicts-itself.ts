import {inLines, inNotice, inSentence, listed} from '../findings/index.js';
import type {Law} from '../law/index.js';
import type {ProseContradiction} from '../notice/reading.js';
import {elementNames, noticePlace, type GapRule} from './subject.js';

type About = ProseContradiction['about'];

const ABOUT: Readonly<
  Record<
    About,
    {
      readonly message: (what: string, line: number, lines: string) => string;
      readonly remedy: string;
      readonly citations: readonly string[];
    }
  >
> = {
  collection: {
    message: (what, line, lines) => `Line ${line} says that ${what} is not collected, against ${lines}`,
    remedy: 'Ask what is collected, and take out the sentence that is untrue',
    citations: ['11 CCR 7003(a)', '11 CCR 7011(e)(1)(A)'],
  },
  disclosure: {
    message: (what, line, lines) => `Line ${line} says that ${what} is not passed on, against ${lines}`,
    remedy: 'Ask who receives it, and take out the sentence that is untrue',
    citations: ['11 CCR 7003(a)', '11 CCR 7011(e)(1)(E)'],
  },
  retention: {
    message: (what, line, lines) => `Line ${line} gives one period for which ${what} is kept, and ${lines} another`,
    remedy: 'Ask how long it is kept, and print that period in both places; or say what each of the two is kept for',
    citations: ['1798.100(a)(3)', '11 CCR 7003(a)'],
  },
};

export const proseContradictsItself = {
  meta: {
    id: 'prose-contradicts-itself',
    needs: 'notice',
    severity: 'high',
    title: 'Two sentences of the notice cannot both be true',
    why: 'Whoever reads one of them is told something false, and anybody can see it without knowing the business.',
    citations: ['11 CCR 7003(a)', '11 CCR 7011(e)(1)'],
  },
  *check({notice, law}) {
    const bySentence = new Map<string, ProseContradiction[]>();
    for (const each of notice.contradictions) {
      if (each.kind !== 'prose') continue;
      const key = [each.about, ...each.elements, each.says.line, each.says.quote].join(' ');
      const known = bySentence.get(key);
      if (known) known.push(each);
      else bySentence.set(key, [each]);
    }
    for (const found of bySentence.values()) {
      const [first] = found as [ProseContradiction];
      const {message, remedy, citations} = ABOUT[first.about];
      yield {
        message: message(whatOf(first, law), first.says.line, inLines(found.map(({line}) => line))),
        severity: first.about === 'retention' ? 'medium' : 'high',
        places: [noticePlace(notice, first.says), ...found.slice(0, 3).map((each) => inNotice(notice.file, each))],
        identity: [first.about, ...first.elements].join(' '),
        confidence: Math.max(...found.map(({confidence}) => confidence)),
        citations,
        remedy,
      };
    }
  },
} satisfies GapRule<'notice'>;

const whatOf = ({elements}: ProseContradiction, law: Law): string =>
  elements.length === 0 ? 'personal information' : listed(elementNames(elements, law).map(inSentence));
