import { expect, test } from 'vitest'
import { examWeights, stageShares } from '@shared/domain/blueprint'
import { fullMock, removeFolder, tempFolder, testApp, value } from '../support/app'

test('the exam that is forecast spreads over the stages as the full mocks do', async () => {
  const folder = tempFolder()
  const app = await testApp({ dataFolder: folder })
  const { stages } = await value(app, 'attempts.plan', fullMock)
  const counts = new Map(stages.map((s) => [s.stage as string, s.count / 65]))
  app.close()
  removeFolder(folder)
  for (const [stage, share] of Object.entries(stageShares))
    expect(Math.abs((counts.get(stage) ?? 0) - share), stage).toBeLessThan(0.07)
  expect(Object.values(stageShares).reduce((a, b) => a + b)).toBeCloseTo(1, 9)
  expect(examWeights.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
})
