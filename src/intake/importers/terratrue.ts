/** A register in the columns that TerraTrue takes: one is asked for, which is why this is tried last, and the others are free. */
import type {Importer} from './importer.js';

export const terratrue: Importer = {
  id: 'terratrue',
  title: 'Register in the columns that TerraTrue takes',
  source:
    'https://support.terratruehq.com/hc/en-us/articles/33699784061965-Uploading-and-Managing-External-ROPAs-in-TerraTrue-Imported-ROPA, read November 2026',
  reads: 'sheets',
  tables: [
    {knownBy: ['Purpose of Processing'], onlyWhere: 'activities', columns: {'Purpose of Processing': 'purpose'}},
    {knownBy: ['Categories of Processing'], shape: 'activities', columns: {'Categories of Processing': 'activity'}},
  ],
};
