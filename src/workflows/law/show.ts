/** An entry of the law's data by its id. Loads nothing but the law. */
import {entriesNamed, meantBy, sectionAsked} from '../../law/find-entries.js';
import {cite, lawAsOf} from '../../law/index.js';
import {nearest, UserProblem, type Day} from '../../record/index.js';
import {lawShown, shownDocument, type LawShown} from '../../reports/law/show.js';
import type {Answered} from './answered.js';

interface Options {
  readonly id: string;
  readonly asOf: Day;
}

const LONGEST = 120;
const OTHERS = 'datamap explain ID also knows rules, sections and the terms that a record adds.';

/** Throws UserProblem with what was probably meant where the catalog has nothing of that id. */
export function showLaw({id, asOf}: Options): Answered<LawShown> {
  const asked = id.trim();
  const law = lawAsOf(asOf);
  const tooLong = asked.length > LONGEST;
  const named = asked === '' || tooLong ? [] : entriesNamed(asked, law);
  const section = sectionAsked(tooLong ? '' : asked);
  const found = named.length > 0 || section === undefined ? named : entriesNamed(section, law);
  if (found.length > 0) {
    const answer = lawShown(asked, found, law);
    return {answer, document: shownDocument(answer)};
  }
  const meant = asked === '' || tooLong ? [] : meantBy(asked, law, {nearest});
  throw new UserProblem({
    code: 'unknown-id',
    what:
      asked === ''
        ? 'There is nothing to show'
        : tooLong
          ? 'That is too long to be an id'
          : section === undefined
            ? `The catalog has no entry "${asked}"`
            : `The catalog has no entry of its own for ${cite(section).text}`,
    where: 'the argument ID',
    fix:
      section !== undefined
        ? `What rests on the section: datamap explain "${section}"`
        : meant.length > 0
          ? `Did you mean ${meant.join(', ')}? ${OTHERS}`
          : `datamap law list --search TEXT finds entries by their words. ${OTHERS}`,
  });
}
