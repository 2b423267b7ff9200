/** transcend.yml: data silos with their fields, processing activities, vendors, data flows and cookies. */
import {findElements} from '../../classify/index.js';
import type {ColumnLayout, Importer, Vocabulary} from './importer.js';

/** `ANALYTICS`, or with a name of one's own `HR: Recruiting`. Source: privacy-types/src/objects.ts of transcend-io, read November 2026. */
const PURPOSES: Readonly<Record<string, string>> = {
  ESSENTIAL: 'performing-services',
  ADDITIONAL_FUNCTIONALITY: 'performing-services',
  ADVERTISING: 'advertising-marketing',
  MARKETING: 'advertising-marketing',
  ANALYTICS: 'measure-service',
  PERSONALIZATION: 'personalize-service',
  OPERATION_SECURITY: 'security-integrity',
  LEGAL: 'legal-obligations',
  TRANSFER: 'corporate-transaction',
  SALE: 'sale-of-data',
  HR: 'employment-benefits',
};

/** What trackers serve: `Essential`, `SaleOfInfo`. */
const TRACKING_PURPOSES: Readonly<Record<string, string>> = {
  Essential: 'performing-services',
  Functional: 'personalize-service',
  Analytics: 'measure-service',
  Advertising: 'advertising-marketing',
  SaleOfInfo: 'sale-of-data',
};

/** Words for categories whose entry bears no name of its own. */
const CATEGORIES: Readonly<Record<string, string>> = {
  FINANCIAL: 'financial information',
  HEALTH: 'health information',
  CONTACT: 'contact details',
  LOCATION: 'location',
  DEMOGRAPHIC: 'demographic information',
  ID: 'unique identifier',
  ONLINE_ACTIVITY: 'online activity',
  USER_PROFILE: 'account profile',
  SOCIAL_MEDIA: 'social media profile',
  CONNECTION: 'ip address',
  TRACKING: 'cookie identifier',
  DEVICE: 'device information',
  SURVEY: 'survey responses',
};

export const transcendPurpose: Vocabulary = (value) => {
  const [kind = '', name = ''] = value.split(/:\s*/, 2);
  if (!Object.hasOwn(PURPOSES, kind)) return undefined;
  return {purpose: PURPOSES[kind] ?? '', title: name === '' || name === 'Other' ? inWords(kind) : name};
};

const inWords = (code: string): string => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');

const trackingPurpose: Vocabulary = (value) =>
  Object.hasOwn(TRACKING_PURPOSES, value) ? {purpose: TRACKING_PURPOSES[value] ?? ''} : undefined;

/** The name says more than the category; where there is none, or it says nothing, the category does. */
export const transcendCategory: Vocabulary = (value, law) => {
  const [kind = '', name = ''] = value.split(/:\s*/, 2);
  if (kind === 'NOT_PERSONAL_DATA' || kind === 'INTEGRATION_IDENTIFIER') return {notPersonal: true};
  const named = findElements(name, law);
  const found = named.length > 0 ? named : findElements(CATEGORIES[Object.hasOwn(CATEGORIES, kind) ? kind : ''] ?? '', law);
  const title = name === '' || name === 'Other' ? inWords(kind) : name;
  if (found.length === 0) return {title};
  const confidence = Math.min(named.length > 0 ? 0.9 : 0.6, ...found.map((each) => each.confidence));
  return {elements: [...new Set(found.map(({element}) => element))], confidence, title};
};

const purposes: ColumnLayout = {means: 'purpose', words: transcendPurpose, folded: ['purpose', 'name']};
const categories: ColumnLayout = {means: 'data', words: transcendCategory, folded: ['category', 'name']};
const regions: ColumnLayout = {means: 'country', folded: ['country', 'countrySubDivision']};
const attributes: ColumnLayout = {means: 'other', folded: ['key', 'values']};
const dependencies: ColumnLayout = {means: 'other', folded: ['workflow', 'titles']};

/** What Transcend's consent manager says of a data flow and of a cookie alike. */
const tracker = {
  description: 'description',
  trackingPurposes: {means: 'purpose', words: trackingPurpose},
  status: 'status',
  service: 'recipient',
  owners: 'owner',
  teams: 'department',
  attributes,
} as const;

export const transcend: Importer = {
  id: 'transcend',
  title: 'Transcend manifest',
  source: 'https://github.com/transcend-io/tools, packages/cli/src/codecs.ts, read November 2026',
  reads: 'manifest',
  tables: [
    {
      sheet: 'data-silos[]',
      knownBy: ['title'],
      shape: 'systems',
      columns: {
        title: 'system',
        description: 'description',
        integrationName: {means: 'recipient', except: {server: 'notes', promptAPerson: 'notes', cron: 'notes', database: 'notes'}},
        url: 'other',
        headers: {means: 'other', folded: ['name', 'value']},
        'outer-type': 'other',
        'data-subjects': 'people',
        'identity-keys': 'other',
        'deletion-dependencies': dependencies,
        owners: 'owner',
        teams: 'department',
        country: 'country',
        countrySubDivision: 'other',
        attributes,
        businessEntityTitles: 'other',
        disabled: 'other',
        datapoints: 'other',
      },
    },
    {
      sheet: 'data-silos[].datapoints[]',
      shape: 'fields',
      columns: {
        'data-silos[].title': 'system',
        key: 'dataset',
        title: 'dataset',
        path: {means: 'other'},
        description: 'notes',
        'data-collection-tag': 'notes',
        'privacy-actions': 'other',
        owners: 'other',
        teams: 'other',
        fields: 'other',
      },
      counts: false,
    },
    {
      sheet: 'data-silos[].datapoints[].fields[]',
      shape: 'fields',
      columns: {
        'data-silos[].title': 'system',
        'data-silos[].datapoints[].key': 'dataset',
        key: 'field',
        title: 'label',
        description: 'description',
        purposes,
        categories,
        'guessed-categories': {means: 'other', folded: ['category', 'name']},
        attributes,
      },
      counts: false,
    },
    {
      sheet: 'processing-activities[]',
      knownBy: ['title'],
      shape: 'activities',
      columns: {
        title: 'activity',
        description: 'description',
        securityMeasureDetails: 'security',
        controllerships: 'other',
        storageRegions: regions,
        transferRegions: {...regions, means: 'transfer'},
        retentionType: {
          means: 'retention',
          except: {UNSPECIFIED: 'notes', STATED_PERIOD: 'notes', CRITERIA: 'notes', INDEFINITE: 'retention'},
        },
        retentionPeriod: {means: 'retention', unit: 'days'},
        dataProtectionImpactAssessmentLink: 'notes',
        dataProtectionImpactAssessmentStatus: 'other',
        attributes,
        dataSiloTitles: 'system',
        dataSubjectTypes: 'people',
        teamNames: 'department',
        ownerEmails: 'owner',
        processingSubPurposes: purposes,
        'processingSubPurposes[].purpose': 'purpose',
        'processingSubPurposes[].name': 'purpose',
        dataSubCategories: categories,
        'dataSubCategories[].category': 'data',
        'dataSubCategories[].name': 'data',
        saaSCategories: 'other',
      },
    },
    {
      sheet: 'vendors[]',
      knownBy: ['title', 'dataProcessingAgreementLink'],
      shape: 'recipients',
      columns: {
        title: 'recipient',
        description: 'service',
        dataProcessingAgreementLink: 'contract',
        contactName: 'notes',
        contactPhone: 'notes',
        contactEmail: 'recipient-address',
        address: 'recipient-address',
        headquarterCountry: 'country',
        headquarterSubDivision: 'notes',
        websiteUrl: 'recipient-address',
        businessEntityTitle: 'other',
        teams: 'department',
        owners: 'owner',
        attributes,
      },
    },
    {
      sheet: 'data-flows[]',
      knownBy: ['value', 'trackingPurposes'],
      shape: 'recipients',
      columns: {
        value: 'recipient-host',
        type: 'other',
        ...tracker,
      },
    },
    {
      sheet: 'cookies[]',
      knownBy: ['name', 'trackingPurposes'],
      shape: 'fields',
      columns: {
        name: 'field',
        isRegex: 'other',
        ...tracker,
      },
    },
    ...[
      'enrichers[]',
      'templates[]',
      'api-keys[]',
      'attributes[]',
      'actions[]',
      'identifiers[]',
      'data-subjects[]',
      'business-entities[]',
    ].map((sheet) => ({sheet, shape: 'none' as const, columns: {}, left: 'it says how requests are carried out, not what is processed'})),
  ],
};
