import { askEarly, viewer } from './client/early'
import { http, takeToken } from './client/http'

// The rest of the app is a hundred times this file's size: while it arrives, the host can already be asked.
takeToken()
const transport = window.bridge?.call ?? http
askEarly(transport, 'settings.get', {})
void import('./main')
if (location.hash === '#/exam') {
  askEarly(transport, 'attempts.open', { viewer })
  void import('./views/ExamView.vue')
}
