// oclif.manifest.json: with it oclif knows every command and flag without importing one.
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {Plugin} from '@oclif/core/config';

export async function writeManifest(root) {
  const plugin = new Plugin({
    root: fileURLToPath(root),
    type: 'core',
    ignoreManifest: true,
    errorOnManifestCreate: true,
    respectNoCacheDefault: true,
  });
  await plugin.load();
  await writeFile(new URL('oclif.manifest.json', root), JSON.stringify(plugin.manifest));
}
