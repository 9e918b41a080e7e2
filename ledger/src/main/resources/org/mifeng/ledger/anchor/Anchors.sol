// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// Where the evidence log leaves its mark: the SHA-256 of an anchor statement and the log's size,
/// as one event. It keeps nothing, owns nothing and asks nobody; whoever pays the gas may write,
/// so only the statement's hash means anything, never the writer.
contract Anchors {
    event Anchored(bytes32 indexed statement, uint64 size);

    function anchor(bytes32 statement, uint64 size) external {
        emit Anchored(statement, size);
    }
}
