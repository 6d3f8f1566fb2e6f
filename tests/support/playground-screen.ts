import { find, type open } from './screen'

type Screen = Awaited<ReturnType<typeof open>>['screen']

/** The number field of this label. */
export const field = (screen: Screen, name: string) => {
  const label = find(screen, 'label[for]', name)
  return screen.find<HTMLInputElement>(`[id="${label.attributes('for')}"]`)
}
/** What the open part finds, as a sentence. */
export const finding = (screen: Screen) => screen.find('h2').text()
/** The cells beside a row heading. */
export const row = (screen: Screen, name: string) =>
  screen
    .findAll('tr')
    .find((r) => r.find('th[scope=row]').exists() && r.find('th[scope=row]').text() === name)!
    .findAll('td')
    .map((cell) => cell.text())
