import {inSentence} from '../findings/index.js';
import {claimsHere} from './claims-of.js';
import {exampleFields, notInNotice, readingConfidence, recordPlaces, unconfirmedMark, type GapRule} from './subject.js';

export const limbNotDisclosed = {
  meta: {
    id: 'limb-not-disclosed',
    needs: 'record',
    severity: 'high',
    title: 'A kind of sensitive personal information that the record holds is absent from the notice',
    why: 'Sensitive information is listed by its own terms; "sensitive personal information" as a whole is not one of them.',
    citations: ['11 CCR 7011(e)(1)(A)', '1798.140(ae)', '1798.100(a)(2)'],
  },
  *check({notice, practice, law}) {
    // Then every limb is denied at once, which is a finding of its own.
    if (notice.statements.sensitive.value === 'does not process') return;
    const named = new Set(
      claimsHere(notice)
        .filter(({negated}) => !negated)
        .flatMap(({limbs}) => limbs),
    );
    for (const [id, evidence] of practice.limbs) {
      if (named.has(id)) continue;
      const limb = law.get('limbs', id);
      yield {
        message: `The record uses ${inSentence(limb.title)} through ${exampleFields(evidence)}; the notice does not name it`,
        places: [notInNotice(notice, limb.title), ...recordPlaces(evidence, {law})],
        identity: id,
        confidence: Math.min(evidence.confidence, readingConfidence(notice)),
        citations: [...limb.citations, '11 CCR 7011(e)(1)(A)'],
        remedy: 'Name it among the categories of sensitive personal information collected, with its purpose',
        wording: `We collect this sensitive personal information: ${inSentence(limb.title)}${unconfirmedMark(evidence)}.`,
      };
    }
  },
} satisfies GapRule<'record'>;
