/** Something that runs at the demo company and emits logs. */
export interface DemoComponent {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Catalog type. */
  readonly type: 'service' | 'website' | 'database' | 'infrastructure';
  readonly lifecycle: 'production' | 'deprecated';
  /** Id of a {@link DemoSystem}. */
  readonly system: string;
  /** Id of a team. */
  readonly owner: string;
}

/** Components that do one job together. */
export interface DemoSystem {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Id of a team. */
  readonly owner: string;
}

/** Catalog name of the domain that everything of the demo estate is part of. */
export const DEMO_DOMAIN = 'larkspur';

/** What the components of {@link DEMO_COMPONENTS} belong to. */
export const DEMO_SYSTEMS: readonly DemoSystem[] = [
  { id: 'web-shop', title: 'Web shop', description: 'Where customers look and choose.', owner: 'storefront' },
  { id: 'checkout', title: 'Checkout', description: 'From the basket to the paid order.', owner: 'payments' },
  { id: 'runtime', title: 'Runtime', description: 'What every service runs on.', owner: 'platform' },
  { id: 'office-it', title: 'Office IT', description: 'Directory, laptops and branch offices.', owner: 'workplace' },
];

/** The programs and machines that the demo log sources watch. */
export const DEMO_COMPONENTS: readonly DemoComponent[] = [
  component(
    'storefront-web',
    'Storefront',
    'website',
    'web-shop',
    'storefront',
    'The shop itself, rendered on the server.',
  ),
  component(
    'image-server',
    'Image server',
    'service',
    'web-shop',
    'storefront',
    'Scales and serves pictures of plants.',
  ),
  component('checkout-api', 'Checkout API', 'service', 'checkout', 'payments', 'Baskets, orders and card payments.'),
  component(
    'payments-database',
    'Payments database',
    'database',
    'checkout',
    'payments',
    'PostgreSQL with orders and card tokens.',
  ),
  component('kubernetes', 'Kubernetes', 'infrastructure', 'runtime', 'platform', 'The cluster that runs the services.'),
  component('bastion', 'Bastion', 'infrastructure', 'runtime', 'platform', 'The only way in by SSH.'),
  component('cloud-accounts', 'Cloud accounts', 'infrastructure', 'runtime', 'platform', 'The AWS organisation.'),
  component('developer-portal', 'Developer portal', 'website', 'runtime', 'platform', 'Catalog, templates and docs.'),
  component(
    'directory',
    'Directory',
    'infrastructure',
    'office-it',
    'workplace',
    'Two Active Directory domain controllers.',
  ),
  component('laptops', 'Laptops', 'infrastructure', 'office-it', 'workplace', 'Windows laptops of all staff.'),
  component(
    'branch-gateways',
    'Branch gateways',
    'infrastructure',
    'office-it',
    'workplace',
    'Linux gateways of four branch offices.',
  ),
  {
    ...component(
      'stock-import',
      'Stock import',
      'service',
      'checkout',
      'payments',
      'Nightly import of stock levels, to be replaced.',
    ),
    lifecycle: 'deprecated',
  },
];

function component(
  id: string,
  title: string,
  type: DemoComponent['type'],
  system: string,
  owner: string,
  description: string,
): DemoComponent {
  return { id, title, description, type, lifecycle: 'production', system, owner };
}
