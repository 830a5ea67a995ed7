package io.rayforce.ipc;

/** What is followed, and who wants to know. */
record Subject(String topic, Snapshot snapshot, TopicFollower follower) {}
