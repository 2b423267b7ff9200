import type {Rule} from '../findings/index.js';
import type {NoticePassage, NoticeReading} from '../notice/reading.js';
import {noticePlaces, type GapSubject} from './subject.js';

export const placeholderLeft = {
  meta: {
    id: 'placeholder-left',
    severity: 'medium',
    title: 'A placeholder of the template was left in the notice',
    why: 'What the template asked for, a name, an address or a date, is then not stated at all.',
    citations: ['11 CCR 7003(a)', '11 CCR 7011(e)'],
  },
  *check({notice}) {
    const found = new Map<string, NoticePassage[]>();
    for (const passage of passagesOf(notice)) {
      const placeholder = PLACEHOLDER.exec(passage.quote)?.[0];
      if (placeholder === undefined) continue;
      const known = found.get(placeholder) ?? [];
      if (known.every(({line}) => line !== passage.line)) found.set(placeholder, [...known, passage]);
    }
    for (const [placeholder, passages] of found) {
      yield {
        message: `The notice still says ${placeholder} in line ${passages.map(({line}) => line).join(', ')}`,
        places: noticePlaces(notice, passages, 3),
        identity: placeholder,
        remedy: 'Fill it in, or take the sentence out',
      };
    }
  },
} satisfies Rule<GapSubject>;

/** `[Company Name]`, `{{email}}` (an expression with dots or calls is a program's, filled in when the page is shown), `<INSERT DATE>`, a blank to be filled with a pen, filler Latin. */
const PLACEHOLDER = /\[(?:insert|your|company|business|website|app|name|date|email|address|phone|state|country|link|url|client|organi[sz]ation)\b[^\][\n]{0,60}\]|\{\{ ?[a-z][a-z0-9_ -]{0,40}\}\}|<(?:insert|your|company)\b[^<>\n]{0,60}>|_{4,}|lorem ipsum|\bX{4,}\b/i;

function passagesOf({names, categories, statements, claims, duties, lastUpdatedAt}: NoticeReading): readonly NoticePassage[] {
  return [
    ...(lastUpdatedAt === null ? [] : [lastUpdatedAt]),
    ...names.flatMap(({places}) => places),
    ...categories.map(({place}) => place),
    ...Object.values(statements).flatMap(({places}: {readonly places: readonly NoticePassage[]}) => places),
    ...claims.map(({place}) => place),
    ...duties.flatMap(({places}) => places),
  ].sort((a, b) => a.line - b.line);
}
