import type { RendererFiles } from '../renderer-files'
import { securityHeaders } from '../response-headers'

export const scheme = 'exam'
const host = 'app'
export const startPage = `${scheme}://${host}/`

/** Standard and secure, so that `'self'`, modules and storage work as on a site; nothing else is granted. */
export const privileges = { scheme, privileges: { standard: true, secure: true, codeCache: true } }

/** Whether an address is the app's own page. Node gives a custom scheme the origin "null", so its parts are compared. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${scheme}:` && url.host === host
}

/** The answer to a request on our scheme: a file of the window, or a refusal. */
export function answer(files: RendererFiles, request: Pick<Request, 'method' | 'url'>): Response {
  if (!isOurs(request.url)) return refuse(404)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const file = files(new URL(request.url).pathname)
  if (!file) return refuse(404)
  return new Response(request.method === 'HEAD' ? null : file.body, {
    headers: { ...securityHeaders, 'content-type': file.type },
  })
}

const refuse = (status: number) => new Response(null, { status, headers: securityHeaders })

/** In development the window comes from Vite, which has its own ideas of a policy. */
export const fromDevServer = (devServer: string) => (request: Pick<Request, 'url'>) => {
  const { pathname, search } = new URL(request.url)
  return fetch(new URL(pathname + search, devServer))
}
