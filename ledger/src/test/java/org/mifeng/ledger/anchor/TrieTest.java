package org.mifeng.ledger.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.json.JsonReader;

class TrieTest {
  /** A block of 22 transactions of four types, as a node told it (anvil 1.7.1). */
  static Json.Obj recorded() {
    try (InputStream in = TrieTest.class.getResourceAsStream("recorded-block.json")) {
      return JsonReader.read(Objects.requireNonNull(in).readAllBytes(), 1 << 20).asObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theRootOfNothingIsTheOneEthereumKnows() {
    assertThat(Bytes.hex(new Trie(List.of()).root()))
        .isEqualTo("56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421");
  }

  @Test
  void leadsToTheRootsOfABlockThatANodeMade() {
    Json.Obj recorded = recorded();
    ChainBlock block = ChainBlock.read(recorded.object("block"), recorded.array("receipts"));
    byte[] bytes = Objects.requireNonNull(block.header());
    assertThat(Keccak.digest(bytes)).isEqualTo(block.hash());
    BlockHeader header = BlockHeader.read(bytes);
    List<byte[]> transactions = new ArrayList<>();
    block.transactions().forEach(one -> transactions.add(Objects.requireNonNull(one)));
    Trie sent = new Trie(transactions);
    Trie done = new Trie(block.receipts());
    assertThat(sent.root()).isEqualTo(header.transactionsRoot());
    assertThat(done.root()).isEqualTo(header.receiptsRoot());
    List<Json> told = recorded.object("block").array("transactions");
    assertThat(transactions).hasSize(22);
    for (int i = 0; i < transactions.size(); i++) {
      assertThat("0x" + Bytes.hex(Keccak.digest(transactions.get(i))))
          .isEqualTo(told.get(i).asObject().text("hash"));
      assertThat(new TrieProof(sent.prove(i)).value(header.transactionsRoot(), i))
          .isEqualTo(transactions.get(i));
      assertThat(new TrieProof(done.prove(i)).value(header.receiptsRoot(), i))
          .isEqualTo(block.receipts().get(i));
    }
  }

  private static List<byte[]> values(int count, Random random) {
    List<byte[]> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Short values make nodes that stand inside others.
      byte[] value = new byte[1 + random.nextInt(i % 3 == 0 ? 6 : 90)];
      random.nextBytes(value);
      values.add(value);
    }
    return values;
  }

  @Test
  void everyEntryIsProvenAndNoneAtAnotherPlace() {
    Random random = new Random(11);
    for (int count : new int[] {1, 2, 3, 15, 16, 17, 127, 128, 129, 255, 256, 257, 300}) {
      List<byte[]> values = values(count, random);
      Trie trie = new Trie(values);
      int strangers = 0;
      for (int i = 0; i < count; i++) {
        TrieProof proof = new TrieProof(trie.prove(i));
        assertThat(proof.value(trie.root(), i)).isEqualTo(values.get(i));
        // A short neighbour may stand inside the same nodes; then it is proven, and as itself.
        int other = (i + 1) % (count + 1);
        Optional<byte[]> elsewhere = find(proof, trie.root(), other);
        elsewhere.ifPresent(value -> assertThat(value).isEqualTo(values.get(other)));
        strangers += elsewhere.isPresent() ? 0 : 1;
      }
      assertThat(strangers).isGreaterThan(count / 3);
    }
  }

  private static Optional<byte[]> find(TrieProof proof, byte[] root, int index) {
    try {
      return Optional.of(proof.value(root, index));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  @Test
  void refusesAProofWithANodeMoreOrLessOrChanged() {
    List<byte[]> values = values(200, new Random(12));
    Trie trie = new Trie(values);
    byte[] root = trie.root();
    List<byte[]> nodes = trie.prove(150);
    assertThat(nodes).hasSizeGreaterThan(2);
    List<byte[]> less = nodes.subList(0, nodes.size() - 1);
    List<byte[]> more = new ArrayList<>(nodes);
    more.add(nodes.getLast());
    List<byte[]> changed = new ArrayList<>(nodes);
    byte[] node = changed.get(1).clone();
    node[node.length - 1] ^= 1;
    changed.set(1, node);
    for (List<byte[]> wrong : List.of(less, more, changed, List.<byte[]>of())) {
      assertThatThrownBy(() -> new TrieProof(wrong).value(root, 150))
          .isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(
            () -> new TrieProof(nodes).value(new Trie(values(200, new Random(13))).root(), 150))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void leavesOutTheProofWhenTheNodesAnswerDoesNotLeadToTheRoot() {
    Json.Obj recorded = recorded();
    AnchorStatement statement = AnchorCheckTest.statement();
    List<Json> fewer = recorded.array("receipts").subList(0, 20);
    ChainBlock block = ChainBlock.read(recorded.object("block"), fewer);
    assertThat(block.anchor("eip155:31337", statement, new byte[] {1}, 3).proof()).isNull();
    recorded.object("block").with("stateRoot", "0x" + "00".repeat(32));
    ChainBlock altered = ChainBlock.read(recorded.object("block"), recorded.array("receipts"));
    assertThat(altered.header()).isNull();
    assertThat(altered.anchor("eip155:31337", statement, new byte[] {1}, 3).proof()).isNull();
  }
}
