<?php
/** Request: {"posts": [{"title": text, "content": html}]}. Publishes them; answers their ids in order. */

require __DIR__ . '/boot.php';
require getenv( 'BF_ROOT' ) . '/wp-load.php';
bf_become_admin();

$bf_ids = array();
foreach ( $bf_request['posts'] as $post ) {
	$bf_ids[] = bf_ok( wp_insert_post( wp_slash( array(
		'post_title' => $post['title'], 'post_content' => $post['content'], 'post_status' => 'publish', 'post_author' => 1,
	) ), true ) );
}
bf_answer( $bf_ids );
