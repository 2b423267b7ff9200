/** What the commands about the law's data share: the answer as JSON, or its Document in any other format. */
import {folded, type Document} from '../documents/index.js';
import {jsonPieces} from '../text/json.js';
import type {Answered} from '../workflows/law/answered.js';
import {BaseCommand} from './base-command.js';
import {deliver, planDelivery, type Delivery} from './deliver.js';
import {stdout} from './standard-streams.js';

interface Wanted {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly force: boolean;
  readonly table?: string | undefined;
}

/** Rows of a table on a screen, where there are so many that nobody looks for them there. */
interface Fold {
  readonly longest: number;
  readonly kept: number;
}

export abstract class LawCommand<Answer> extends BaseCommand<Answer | Document> {
  /** `fold`: only for a screen; every other format has all rows. */
  protected async answered(flags: Wanted, make: () => Promise<Answered<Answer>>, fold?: Fold): Promise<Answer | Document> {
    const delivery = planDelivery(flags, {terminal: stdout.isTTY && !this.jsonEnabled()});
    const {answer, document, screen = document} = await make();
    const {table} = flags;
    if (table !== undefined) {
      const {tableNamed} = await import('../workflows/table-named.js');
      const only = tableNamed(delivery.format === 'pretty' ? screen : document, table, 'answer');
      return this.delivered(only, only, delivery);
    }
    const shown =
      delivery.format !== 'pretty' ? document : fold === undefined || flags.format !== undefined ? screen : folded(screen, fold);
    return this.delivered(answer, shown, delivery);
  }

  private async delivered<Told>(answer: Told, document: Document, delivery: Delivery): Promise<Told> {
    const {format, out, force} = delivery;
    if (out === undefined && this.jsonEnabled()) return answer;
    if (format !== 'json') {
      const written = await deliver(document, delivery, this.styleOf('stdout'));
      if (written !== undefined) this.note(`Wrote ${written}`);
    } else if (out === undefined) {
      for (const piece of jsonPieces(answer)) stdout.write(piece);
    } else {
      const {writeOutput} = await import('../store/output-files.js');
      this.note(`Wrote ${await writeOutput(out, [...jsonPieces(answer)].join(''), {force})}`);
    }
    return answer;
  }
}
