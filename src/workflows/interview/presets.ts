/** What is commonly known of activities and products, taken from the package when an interview needs it. */
import type {Presets} from '../../intake/interview/index.js';

export async function knownPresets(): Promise<Presets> {
  const {presetsText} = await import('../../intake/interview/presets.data.js');
  return JSON.parse(presetsText) as Presets;
}
