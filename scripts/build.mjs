// Builds everything that is made from something else, in this order:
//   law YAML → src/law/*.data.js, the classifier's words → src/classify/lexicon/lexicon.data.js, presets → src/intake/interview/presets.data.js, JSON Schemas → src/store/schemas/*.data.js and schemas/,
//   src → dist (one split bundle), src/page → dist/page.js (one script for the page that is sent), dist → oclif.manifest.json.
import {buildLaw} from './build-law.mjs';
import {buildLexicon} from './build-lexicon.mjs';
import {buildPage} from './build-page.mjs';
import {buildPresets} from './build-presets.mjs';
import {buildSchemas} from './build-schemas.mjs';
import {bundle} from './bundle.mjs';
import {writeManifest} from './manifest.mjs';

const root = new URL('../', import.meta.url);
await buildLaw(root);
await buildLexicon(root);
await buildPresets(root);
await buildSchemas(root);
await bundle(root);
await buildPage(root);
await writeManifest(root);
