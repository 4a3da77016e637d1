<?php
/** Request: {"edit": id, "retag": id, "trash": id}. Does so, and publishes a new post. */

require __DIR__ . '/boot.php';
require getenv( 'BF_ROOT' ) . '/wp-load.php';
bf_become_admin();

$bf_post = get_post( $bf_request['edit'] );
bf_ok( wp_update_post( wp_slash( array(
	'ID' => $bf_post->ID, 'post_content' => $bf_post->post_content . "\n<!-- wp:paragraph -->\n<p>Correction: the treaty was signed.</p>\n<!-- /wp:paragraph -->",
) ), true ) );
bf_ok( wp_set_post_tags( $bf_request['retag'], array( 'added later' ) ) );
bf_ok( wp_trash_post( $bf_request['trash'] ) );
$bf_new = bf_ok( wp_insert_post( array(
	'post_title' => 'Published later', 'post_content' => '<p>News of today.</p>', 'post_status' => 'publish', 'post_author' => 1,
), true ) );
bf_answer( array( 'new' => $bf_new ) );
