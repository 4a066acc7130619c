package dev.bellwether.cli.apply;

import com.google.protobuf.Message;

/**
 * A resource as a file has it.
 *
 * @param place such as "rules/desk.yaml:1:1"
 * @param name whole, such as "endpoints/desk"
 */
record Wanted(String place, String name, Message resource) {}
