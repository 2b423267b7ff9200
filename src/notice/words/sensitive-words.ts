/** Sentences that name a kind of sensitive information without naming it whole: both halves of it, or a place with its precision. */
import type {LimbId} from '../../law/index.js';

export const LIMB_PATTERNS: Readonly<Record<LimbId, readonly string[]>> = {
  'SPI-1B': ['username|usernames|login|user|account|email __ password|passwords', 'password|passwords __ username|usernames|login', 'card|account __ security code|cvv|cvc|pin', 'payment instrument __ security code', 'security code __ card|payment|account'],
  'SPI-1C': ['precise|exact|gps _ location|geolocation|position', 'location|geolocation data|information precise', 'location __ precise', 'gps'],
};
