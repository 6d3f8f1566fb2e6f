import type { MetricCategory, Stage } from '../contract/items'

/** The six parts of the study guide. */
export const parts = [
  { id: '1', title: 'Pipeline' },
  { id: '2', title: 'Sources of models' },
  { id: '3', title: 'Models in production' },
  { id: '4', title: 'AWS services' },
  { id: '5', title: 'MLOps' },
  { id: '6', title: 'Metrics' },
] as const

/** The sections of the study guide in reading order. `tips` holds advice, and scenarios that cut across sections. */
export const sections = [
  { id: '1.1', title: 'Data collection' },
  { id: '1.2', title: 'Exploratory data analysis' },
  { id: '1.3', title: 'Data pre-processing' },
  { id: '1.4', title: 'Feature engineering' },
  { id: '1.5', title: 'Model training' },
  { id: '1.6', title: 'Hyperparameter tuning' },
  { id: '1.7', title: 'Model evaluation' },
  { id: '1.8', title: 'Deployment' },
  { id: '1.9', title: 'Model monitoring' },
  { id: '2.1', title: 'Pre-trained models' },
  { id: '2.2', title: 'Custom models' },
  { id: '3.1', title: 'Managed API services' },
  { id: '3.2', title: 'Self-hosted APIs' },
  { id: '4', title: 'AWS services by function' },
  { id: '5.1', title: 'Experimentation' },
  { id: '5.2', title: 'Repeatable processes' },
  { id: '5.3', title: 'Scalable systems' },
  { id: '5.4', title: 'Technical debt' },
  { id: '5.5', title: 'Production readiness' },
  { id: '5.6', title: 'Monitoring and retraining' },
  { id: '6.1', title: 'Model performance metrics' },
  { id: '6.2', title: 'Business metrics' },
  { id: 'tips', title: 'Study tips and scenarios' },
] as const

/** "1.9" -> "Model monitoring"; an unknown id stands for itself. */
export const sectionTitle = (id: string): string => sections.find((s) => s.id === id)?.title ?? id

/** "1.9" -> "1"; scenarios belong to no part. */
export const partOf = (section: string): string => (section === 'tips' ? 'tips' : section.slice(0, 1))

/** "1" -> "Pipeline"; "tips" -> "Study tips and scenarios". */
export const partTitle = (id: string): string => parts.find((p) => p.id === id)?.title ?? sectionTitle(id)

const stageNames: Record<Stage, string> = {
  'data-collection': 'Data collection',
  eda: 'EDA',
  'pre-processing': 'Pre-processing',
  'feature-engineering': 'Feature engineering',
  training: 'Training',
  tuning: 'Tuning',
  evaluation: 'Evaluation',
  deployment: 'Deployment',
  monitoring: 'Monitoring',
  none: 'No stage',
}
export const stageName = (stage: Stage): string => stageNames[stage]

const metricNames: Record<MetricCategory, string> = {
  classification: 'Classification',
  regression: 'Regression',
  financial: 'Financial',
  operational: 'Operational',
  risk: 'Risk',
  none: 'No metric',
}
export const metricName = (category: MetricCategory): string => metricNames[category]
