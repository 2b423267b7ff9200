/** A register for TerraTrue or from it: of its columns one is asked for and the others are free, so that only its name tells it from any other. */
import type {Importer} from './importer.js';

const TERRATRUE = /terra[\s_-]?true/i;

export const terratrue: Importer = {
  id: 'terratrue',
  title: 'Register in the columns that TerraTrue takes',
  source:
    'https://support.terratruehq.com/hc/en-us/articles/33699784061965-Uploading-and-Managing-External-ROPAs-in-TerraTrue-Imported-ROPA, read November 2026',
  reads: 'sheets',
  tables: [
    {calledLike: TERRATRUE, knownBy: ['Purpose of Processing'], onlyWhere: 'activities', columns: {'Purpose of Processing': 'purpose'}},
    {calledLike: TERRATRUE, knownBy: ['Categories of Processing'], shape: 'activities', columns: {'Categories of Processing': 'activity'}},
  ],
};
