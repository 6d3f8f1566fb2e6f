/** The sites that sources of the question bank lie on. Both hosts open pages of these in the system's browser, and no others. */
const allowedHosts = new Set([
  'aws.amazon.com',
  'docs.amazonaws.cn',
  'docs.aws.amazon.com',
  'doi.org',
  'huggingface.co',
  'papers.nips.cc',
  'scikit-learn.org',
  'www.itl.nist.gov',
])

/** The address as it may be handed to the system; undefined unless it is plain https on an allowed host. */
export function allowedAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const plain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === ''
  return plain && allowedHosts.has(url.hostname) ? url.href : undefined
}
