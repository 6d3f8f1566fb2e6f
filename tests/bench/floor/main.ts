import { createApp, h, nextTick, ref } from 'vue'

/** The least a Vue page can do: one question of 65, four options, a move to the next. What ours costs is measured against it. */
const position = ref(1)
const chosen = ref('')
const saved = ref(false)

async function choose(option: string) {
  chosen.value = option
  saved.value = false
  await fetch('/save', { method: 'POST', body: JSON.stringify({ position: position.value, option }) })
  saved.value = true
}

async function next() {
  position.value = (position.value % 65) + 1
  chosen.value = ''
  await nextTick()
  document.querySelector('h1')?.focus()
}

createApp({
  render: () => [
    h('h1', { tabindex: -1 }, `Question ${position.value} of 65`),
    h('p', `Which of the four options answers question ${position.value}?`),
    ['A', 'B', 'C', 'D'].map((option) =>
      h('label', { key: `${position.value}${option}` }, [
        h('input', {
          type: 'radio',
          name: 'option',
          checked: chosen.value === option,
          onChange: () => void choose(option),
        }),
        `Option ${option} of question ${position.value}`,
      ]),
    ),
    h('p', { id: 'save-state' }, saved.value ? 'Saved' : ''),
    h('button', { onClick: () => void next() }, 'Next'),
  ],
}).mount('#app')
