import MDXComponents from '@theme-original/MDXComponents';
import { AuditdLab } from '@site/src/components/lab/AuditdLab';
import { ProcedureHeader } from '@site/src/components/procedure/ProcedureHeader';
import { Step } from '@site/src/components/procedure/Step';
import { TrainingHeader } from '@site/src/components/procedure/TrainingHeader';

/** Components that every page may use without an import. */
export default { ...MDXComponents, AuditdLab, ProcedureHeader, Step, TrainingHeader };
