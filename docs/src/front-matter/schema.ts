import * as z from 'zod';

/** A calendar day, as people write it in front matter. */
const day = z.preprocess(
  value => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('write a day as YYYY-MM-DD'),
);

const level = z.enum(['beginner', 'intermediate', 'advanced']);

/** A team of the catalog: documents belong to roles and teams, never to persons. */
const team = z
  .string()
  .regex(/^group:[a-z0-9-]+\/[a-z0-9-]+$/, 'name a team of the catalog, like group:default/security-operations');

/** Front matter of a standard operating procedure: the fields that an auditor and an engineer on call ask for. */
export const procedureSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  sidebar_position: z.number().optional(),
  procedure: z.strictObject({
    type: z.enum(['sop', 'runbook', 'playbook']),
    class: z.enum(['controlled', 'uncontrolled']),
    version: z.string().regex(/^\d+\.\d+$/, 'write the version as "1.0", in quotes'),
    status: z.enum(['draft', 'active', 'deprecated']),
    owner: team,
    approver: team,
    escalation: z.array(z.string()).min(1),
    effective: day,
    last_updated: day,
    last_reviewed: day,
    last_tested: day.optional(),
    review_cycle_days: z.number().int().positive(),
    technologies: z.array(z.string()),
    triggers: z.array(z.string()).min(1),
    out_of_scope: z.array(z.string()),
    prerequisites: z.array(z.string()),
    inputs: z.array(z.string()),
    estimated_minutes: z.number().int().positive(),
    risk: z.enum(['low', 'medium', 'high']),
    needs_approval: z.boolean(),
    controls: z.array(z.string()),
  }),
});

/** Front matter of a training module. */
export const trainingSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  sidebar_position: z.number().optional(),
  training: z.strictObject({
    objectives: z.array(z.string()).min(1),
    prerequisites: z.array(z.string()),
    minutes: z.number().int().positive(),
    level,
    technologies: z.array(z.string()),
    procedures: z.array(z.string()),
    last_reviewed: day,
    review_cycle_days: z.number().int().positive(),
  }),
});

export type ProcedureFrontMatter = z.output<typeof procedureSchema>['procedure'];
export type TrainingFrontMatter = z.output<typeof trainingSchema>['training'];
