// Compiles Anchors.sol in the folder named first. With --check it fails when what stands there differs.
const fs = require('node:fs');
const path = require('node:path');
const solc = require(path.resolve('target/tools/node_modules/solc'));

const [folder, check] = process.argv.slice(2);
const source = fs.readFileSync(path.join(folder, 'Anchors.sol'), 'utf8');
const answer = JSON.parse(
  solc.compile(
    JSON.stringify({
      language: 'Solidity',
      sources: { 'Anchors.sol': { content: source } },
      settings: {
        // Chains of consortia are often some forks behind, so no instruction younger than London.
        evmVersion: 'london',
        optimizer: { enabled: true, runs: 200 },
        // Without the compiler's signature, so that the code depends on the source alone.
        metadata: { bytecodeHash: 'none', appendCBOR: false },
        outputSelection: { 'Anchors.sol': { Anchors: ['abi', 'evm.bytecode.object'] } },
      },
    }),
  ),
);
if (answer.errors) {
  answer.errors.forEach((error) => console.error(error.formattedMessage));
  process.exit(1);
}
const { abi, evm } = answer.contracts['Anchors.sol'].Anchors;
const made = {
  'Anchors.hex': evm.bytecode.object + '\n',
  'Anchors.abi.json': JSON.stringify(abi, null, 2) + '\n',
};
let differs = false;
for (const [name, content] of Object.entries(made)) {
  const file = path.join(folder, name);
  if (check !== '--check') {
    fs.writeFileSync(file, content);
  } else if (fs.readFileSync(file, 'utf8') !== content) {
    console.error(`${name} is not what the compiler makes of the source`);
    differs = true;
  }
}
console.log(solc.version());
process.exit(differs ? 1 : 0);
