import type { ExamPosition, Service, ServiceState } from '@shared/contract/services'
import { day, startOfDay } from './format'

/** What became of a service. */
export const stateNames: Record<ServiceState, string> = {
  active: 'Available',
  moved: 'Lives on in another product',
  legacy: 'Kept for existing work',
  maintenance: 'Closed to new customers',
  discontinued: 'Discontinued',
}

/** Whether the exam guide lists a service. */
export const examPositions: Record<ExamPosition, string> = {
  'in-scope': 'Listed in the exam guide',
  'in-scope-as-feature': 'Part of a listed service',
  'not-listed': 'Not listed in the exam guide',
  'out-of-scope': 'Out of scope of the exam',
  disputed: 'Its place in the exam is disputed',
}

/** 3 Dec 2024; of some dates only the month or the year is known, such as 2024-02. */
export const dayOrLess = (date: string) => (date.length === 10 ? day(startOfDay(date)) : date)

/** Amazon SageMaker (until 3 Dec 2024), Amazon Elasticsearch Service */
export const formerNames = (names: Service['formerNames']) =>
  names.map(({ name, until }) => (until ? `${name} (until ${dayOrLess(until)})` : name)).join(', ')

/** Where the catalogue says everything about a service. */
export const catalogueLink = (id: string) => ({ path: '/guide/services', query: { at: id } })
