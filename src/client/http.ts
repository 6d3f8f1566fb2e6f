import type { Reply, Transport } from '@shared/contract/procedures'

const KEY = 'rehearsal-token'

/** A host that was started anew on the same port has a new token: the page that got it tells the others. */
const others = new BroadcastChannel(KEY)
others.onmessage = ({ data }) => sessionStorage.setItem(KEY, String(data))

/** Takes the token out of the address, so that it stays in neither history nor a copied link; a reload finds it again. */
export function takeToken(): void {
  const given = /^#token=([\w-]+)$/.exec(location.hash)?.[1]
  if (!given) return
  sessionStorage.setItem(KEY, given)
  others.postMessage(given)
  history.replaceState(null, '', location.pathname)
}

/** What may be sent while the window closes. */
const fromClosingWindow: readonly string[] = ['attempts.pause', 'questions.note']

/** The contract over HTTP. Rejects when the host cannot be reached. */
export const http: Transport = async (method, input) => {
  const response = await fetch(`/rpc/${method}`, {
    method: 'POST',
    keepalive: fromClosingWindow.includes(method),
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${sessionStorage.getItem(KEY) ?? ''}`,
    },
    body: JSON.stringify(input),
  })
  if (response.headers.get('content-type') !== 'application/json') throw new Error(`HTTP ${response.status}`)
  return (await response.json()) as Reply
}
