import { at, type Rule } from '../bank'

/** While there is no catalog, ids cannot be looked up; `notes` says so. */
export const serviceIds: Rule = ({ services, questions, misconceptions }) => {
  if (services === null) return []
  const known = new Set(services.map((s) => s.id))
  return [
    ...questions.flatMap((q) =>
      q.item.services
        .filter((id) => !known.has(id))
        .map((id) => at(q, 'service-ids', `"${id}" is no service of services.yaml`)),
    ),
    ...misconceptions
      .filter((m) => m.kind === 'service')
      .flatMap((m) =>
        [m.taken, m.meant]
          .filter((id) => !known.has(id))
          .map((id) =>
            at({ file: 'misconceptions.yaml', id: m.id }, 'service-ids', `"${id}" is no service of services.yaml`),
          ),
      ),
  ]
}
