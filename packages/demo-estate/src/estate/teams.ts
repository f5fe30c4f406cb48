/** Someone who works at the demo company. */
export interface DemoPerson {
  /** Login and catalog name, for instance `amira-haddad`. */
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** A team of the demo company: it owns systems and log sources. */
export interface DemoTeam {
  /** Catalog name of the group. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly people: readonly DemoPerson[];
}

/** The five teams of Larkspur, the mail-order garden shop that the demo estate tells of. */
export const DEMO_TEAMS: readonly DemoTeam[] = [
  {
    id: 'payments',
    title: 'Payments',
    description: 'Takes the money: checkout API, card vault and the database behind them.',
    people: [
      { id: 'ines-duarte', name: 'Ines Duarte', role: 'Team lead' },
      { id: 'tomasz-wrona', name: 'Tomasz Wrona', role: 'Backend engineer' },
      { id: 'priya-raman', name: 'Priya Raman', role: 'Database engineer' },
    ],
  },
  {
    id: 'storefront',
    title: 'Storefront',
    description: 'The web shop that customers see, and its pictures.',
    people: [
      { id: 'lena-vogt', name: 'Lena Vogt', role: 'Team lead' },
      { id: 'kofi-mensah', name: 'Kofi Mensah', role: 'Frontend engineer' },
    ],
  },
  {
    id: 'platform',
    title: 'Platform',
    description: 'Clusters, cloud accounts, the bastion and the developer portal.',
    people: [
      { id: 'marta-lindqvist', name: 'Marta Lindqvist', role: 'Team lead' },
      { id: 'daniel-okafor', name: 'Daniel Okafor', role: 'Site reliability engineer' },
      { id: 'yuki-tanabe', name: 'Yuki Tanabe', role: 'Cloud engineer' },
    ],
  },
  {
    id: 'workplace',
    title: 'Workplace',
    description: 'Laptops, the directory and the branch offices.',
    people: [
      { id: 'sofia-marin', name: 'Sofia Marin', role: 'Team lead' },
      { id: 'ben-archer', name: 'Ben Archer', role: 'Systems administrator' },
    ],
  },
  {
    id: 'security-operations',
    title: 'Security operations',
    description: 'Watches over the estate, hunts, and answers incidents.',
    people: [
      { id: 'amira-haddad', name: 'Amira Haddad', role: 'Team lead' },
      { id: 'jonas-keller', name: 'Jonas Keller', role: 'Detection engineer' },
      { id: 'chloe-nguyen', name: 'Chloe Nguyen', role: 'Analyst' },
    ],
  },
];

/**
 * The catalog's reference of a demo person.
 *
 * @param personId - Id of a {@link DemoPerson}.
 */
export function demoUserRef(personId: string): string {
  return `user:default/${personId}`;
}
