#!/usr/bin/env node
let cli
try {
  cli = await import('../dist/cli/main.js')
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  console.error(`banmian: not built yet, run \`npm ci\` or \`npm run build\` first (${error.message})`)
  process.exitCode = 2
}
if (cli) process.exitCode = await cli.run()
