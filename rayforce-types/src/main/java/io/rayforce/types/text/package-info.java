/** The value model as text: the reader and printer of Rayfall, and forms for people. */
package io.rayforce.types.text;
