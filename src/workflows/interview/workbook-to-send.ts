/** An interview as a workbook, to be filled in with any program for spreadsheets. */
import {contextOfSent, type SentInterview} from '../../intake/interview/index.js';
import {sheetsToSend} from '../../intake/interview/sheets/index.js';
import {knownPresets} from './presets.js';

export async function workbookToSend(interview: SentInterview): Promise<Uint8Array> {
  const {questionnaire, subject, record, depth, known, replyTo} = interview;
  const {renderFillIn} = await import('../../renderers/xlsx/fill-in.js');
  return renderFillIn(
    sheetsToSend({
      questionnaire,
      context: contextOfSent(interview, await knownPresets()),
      answers: new Map(known),
      envelope: {
        questionnaire: questionnaire.about,
        version: questionnaire.version,
        depth,
        ...(subject === undefined ? {} : {about: subject.id}),
      },
      subject: subject?.name,
      organization: record.organization.legalName,
      replyTo,
    }),
  );
}
