import { at, type Rule } from '../bank'

/** Services that the exam's list leaves out, wholly (the first ones) or as far as anybody can tell. */
const outside = [
  'X-Ray',
  'AWS Backup',
  'AppFlow',
  'Amazon MSK',
  'Managed Streaming for Apache Kafka',
  'IoT Core',
  'IoT Greengrass',
  'CodeStar',
  'CodeCatalyst',
  'Managed Grafana',
  'AWS Marketplace',
  'AWS Batch',
]

/** Keys say "Step Functions" for "AWS Step Functions"; one word alone, such as "Batch", would be found in other names. */
const shorter = (name: string) => name.replace(/^(Amazon|AWS) (?=\S+ )/, '')

/** A key names only services that the exam may ask for; the catalog knows more that it may not. */
export const examScope: Rule = ({ services, questions }) => {
  const barred = (services ?? []).filter((s) => !s.examPosition.startsWith('in-scope')).map((s) => s.name)
  const names = [...new Set([...outside, ...barred])]
  return questions.flatMap((q) => {
    const keys = q.asks.flatMap((a) => a.keys)
    return names
      .filter((name) => keys.some((k) => k.includes(shorter(name))))
      .map((name) => at(q, 'exam-scope', `its key names ${name}, which the exam does not ask for`))
  })
}
