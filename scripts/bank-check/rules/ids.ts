import { sections } from '@shared/domain/sections'
import { at, type Rule } from '../bank'

/** An id belongs to one question or case set, in one file. */
export const uniqueIds: Rule = (bank) => {
  const owners = new Map<string, string>()
  const all = [...bank.questions, ...bank.cases.map((c) => ({ file: c.file, id: c.item.id }))]
  return all.flatMap((q) => {
    const owner = owners.get(q.id)
    owners.set(q.id, owner ?? q.file)
    return owner === undefined ? [] : [at(q, 'ids', `its id is taken in ${owner}`)]
  })
}

/** "1-9-monitoring.yaml" -> "1.9"; case sets and templates stand in files of all sections. */
function sectionOf(file: string): string | undefined {
  if (/^(cases|templates)\b/.test(file)) return undefined
  const number = /^\d(-\d)?(?=-)/.exec(file)?.[0].replace('-', '.')
  return number ?? file.split('-')[0]
}

export const sectionFiles: Rule = (bank) => [
  ...bank.files.flatMap(({ name }) => {
    const section = sectionOf(name)
    const fine = section === undefined || sections.some((s) => s.id === section)
    return fine
      ? []
      : [at({ file: name, id: '' }, 'section-file', 'its name begins with no section of the study guide')]
  }),
  ...bank.questions.flatMap((q) => {
    const section = sectionOf(q.file)
    const fine = section === undefined || section === q.item.guideSection
    return fine
      ? []
      : [at(q, 'section-file', `is of section ${q.item.guideSection} and stands in a file of ${section}`)]
  }),
]
