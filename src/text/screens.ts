/** The rail's entries in order; Ctrl or Cmd with their number goes there. */
export const screens = [
  { label: 'Home', to: '/' },
  { label: 'Mock exam', to: '/mock' },
  { label: 'Practice', to: '/practice' },
  { label: 'Review', to: '/review' },
  { label: 'Progress', to: '/progress' },
  { label: 'Study guide', to: '/guide' },
  { label: 'Settings', to: '/settings' },
] as const
