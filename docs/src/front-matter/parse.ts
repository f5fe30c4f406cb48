import path from 'node:path';
import type { ParseFrontMatter } from '@docusaurus/types';
import type * as z from 'zod';
import { procedureSchema, trainingSchema } from './schema.ts';

/** The schema that a file of this section must meet; index pages are plain pages. */
function schemaOf(filePath: string): z.ZodType | undefined {
  const [section, ...rest] = path.relative(process.cwd(), filePath).split(path.sep);
  if (/^index\.mdx?$/.test(rest.at(-1) ?? '')) return undefined;
  if (section === 'procedures') return procedureSchema;
  if (section === 'trainings') return trainingSchema;
  return undefined;
}

/**
 * Docusaurus' front-matter hook: a procedure or training with a missing or malformed field does not build.
 *
 * @throws Error that names the file and each field with what is expected.
 */
export const parseFrontMatter: ParseFrontMatter = async params => {
  const result = await params.defaultParseFrontMatter(params);
  const checked = schemaOf(params.filePath)?.safeParse(result.frontMatter);
  if (!checked) return result;
  if (checked.success) return { ...result, frontMatter: checked.data as Record<string, unknown> };
  const problems = checked.error.issues.map(issue => `  ${issue.path.join('.') || '(front matter)'}: ${issue.message}`);
  throw new Error(`${params.filePath} has front matter that cannot be used:\n${problems.join('\n')}`);
};
