/** What is known of a payment is a bank's or a wallet's, as well as a purchase's. */
import type {ElementId} from '../../law/index.js';
import type {Reading} from '../reading/reading.js';

const PURCHASE: ElementId = 'purchase-history';
const PAYMENT: ElementId = 'bank-transaction';
const PAYMENTS = new Set(['transaction', 'payment', 'payout', 'transfer', 'remittance']);

/** A purchase, unless the table is one of payments: `transactions.amount`. */
export const orPayment = (element: ElementId, {scope: {by}, lexicon}: Reading): ElementId =>
  element === PURCHASE && by !== undefined && lexicon.words(by).tokens.some((token) => PAYMENTS.has(token)) ? PAYMENT : element;
