// How the example company's record comes to be: the commands that a person would type, in order, in the folder that holds its
// spreadsheets. The demo runs them before your eyes; build.mjs runs them for templates/example; a test compares the two.
export const AS_OF = '2026-11-22';
export const INPUTS = ['README.md', 'datamap.yaml', 'spreadsheets', 'notice', 'answers'];

export const steps = [
  ['import', 'spreadsheets/shop-data-dictionary.csv'],
  ['import', 'spreadsheets/marketing-tools.csv'],
  ['import', 'spreadsheets/hr-systems.csv'],
  ['import', 'spreadsheets/support-and-stores.csv'],
  ['import', 'spreadsheets/processing-activities.xlsx'],
  ['import', 'spreadsheets/vendors.csv'],
  ['map', '--auto'],
  [
    'map',
    'set',
    'shop.planner_profiles.l*itude',
    '--element',
    'precise-location',
    '--reason',
    'Full precision from the phone, says the data dictionary',
  ],
  [
    'map',
    'set',
    'rosterly.time_clock.fingerprint_template',
    '--element',
    'fingerprint',
    '--reason',
    'The warehouse time clock compares finger scans',
  ],
  ['map', 'set', 'shop.addresses.id', '--not-personal', '--reason', 'A row number that says nothing about anybody'],
  ['interview', '--answers', 'answers/garden-planner-app.yaml'],
];

export const reports = [
  ['report', 'collected', '--out', 'reports/collected-last-12-months.html'],
  ['report', 'collected', '--out', 'reports/collected-last-12-months.md'],
  ['report', 'shine-the-light', '--year', '2025', '--out', 'reports/shine-the-light-2025.html'],
  ['report', 'record', '--out', 'reports/record-of-processing.xlsx'],
  ['check', '--format', 'markdown', '--out', 'reports/check.md'],
  ['gap', '--format', 'markdown', '--out', 'reports/gap.md'],
];
