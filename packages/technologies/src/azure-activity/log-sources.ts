import { azureFamilies } from '../azure-monitor.js';
import type { SigmaFieldAliases, SigmaLogSource, SigmaLogSourceFamily } from '../sigma.js';

const ACTIVITY: SigmaLogSource = { product: 'azure', service: 'activitylogs' };

/** The API has an object with `value` and `localizedValue` for each of these. */
const VALUES: SigmaFieldAliases = {
  CategoryValue: ['category.value'],
  OperationNameValue: ['operationName.value'],
  ResourceId: ['resourceId'],
  ResourceProviderValue: ['resourceProviderName.value'],
  operationName: ['operationName.value'],
  'properties.message': ['operationName.value'],
};

/** Azure's activity log: what was done to the resources of a subscription. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ...azureFamilies({
    technology: 'azure-activity',
    logSource: ACTIVITY,
    categories: [
      'Administrative',
      'Alert',
      'Autoscale',
      'Policy',
      'Recommendation',
      'ResourceHealth',
      'Security',
      'ServiceHealth',
      // Before 2020 a record had the kind of its operation here.
      'Action',
      'Delete',
      'Write',
    ],
    tables: ['AzureActivity'],
    columns: [['OperationNameValue', 'CategoryValue']],
    api: [],
    fields: {},
    own: {
      stream: {
        CategoryValue: ['category'],
        OperationNameValue: ['operationName'],
        ResourceId: ['resourceId'],
        'properties.message': ['operationName'],
      },
      table: {
        ResourceId: ['_ResourceId'],
        operationName: ['OperationNameValue'],
        'properties.message': ['Properties_d.message', 'OperationNameValue'],
      },
    },
  }),
  {
    technology: 'azure-activity',
    recognise: [{ field: 'eventDataId' }, { field: 'operationName.value' }, { field: 'subscriptionId' }],
    entries: [{ logSource: ACTIVITY, aliases: VALUES }],
  },
];
