// Old Nodes must be able to read this file and tell what is wrong: no newer syntax here, the rest is imported later.
import { nodeProblem } from './setup/node-version.mjs'
import { words } from './setup/words.mjs'

const commands = {
  start: () => import('./setup/start.mjs'),
  test: () => import('./setup/test.mjs'),
  'test-long': () => import('./setup/test-long.mjs'),
  story: () => import('./setup/story.mjs'),
  dev: () => import('./setup/dev.mjs'),
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** A refusal is one sentence; anything else is a mistake of ours and keeps its trace. */
function refuse(error) {
  if (error && error.name === 'SetupProblem') stop(error.message)
  console.error(error)
  process.exit(1)
}

const problem = nodeProblem(process.versions.node)
if (problem) stop(problem)
const command = commands[process.argv[2]]
if (!command) stop(words.unknownCommand(Object.keys(commands).join(', ')))
command()
  .then((module) => module.run(process.argv.slice(3)))
  .catch(refuse)
