/** A tracking plan as Segment and its like take it: a row for each property of each event. */
import type {Importer} from './importer.js';

export const trackingPlan: Importer = {
  id: 'tracking-plan',
  title: 'Tracking plan: events and their properties',
  source: 'Tracking plans in public repositories, headings as in Segment Protocols, read November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: [
        ['Event', 'Event name', 'Event key', 'Track event'],
        ['Property', 'Properties', 'Property name', 'Property key', 'Event properties', 'Event property'],
      ],
      shape: 'fields',
      columns: {
        Event: 'dataset',
        'Event name': 'dataset',
        'Event key': 'dataset',
        'Track event': 'dataset',
        'Event type': 'other',
        'Event description': 'notes',
        Property: 'field',
        Properties: 'field',
        'Property name': 'field',
        'Property key': 'field',
        'Event property': 'field',
        'Event properties': 'field',
        'Property description': 'description',
        'Property type': 'field-type',
        'Data type': 'field-type',
        Type: 'field-type',
        Required: 'other',
        Trigger: 'notes',
        'When it fires': 'notes',
        'Example value': 'notes',
        'Sample value': 'notes',
      },
    },
  ],
};
