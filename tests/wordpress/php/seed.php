<?php
/** Fills the site through WordPress itself. Request: {"posts": n, "seed": n}; the same gives the same. */

require __DIR__ . '/boot.php';
require getenv( 'BF_ROOT' ) . '/wp-load.php';
require __DIR__ . '/pictures.php';
require __DIR__ . '/blocks.php';
bf_become_admin();
mt_srand( (int) $bf_request['seed'] );
wp_defer_term_counting( true );
$bf_posts = (int) $bf_request['posts'];

$bf_authors = array();
foreach ( array( 'amina' => 'Amina al-Khoury', 'yusuf' => 'يوسف الحداد', 'brian' => "Brian O'Neill & Sons" ) as $login => $name ) {
	$bf_authors[] = bf_ok( wp_insert_user( array(
		'user_login' => $login, 'user_pass' => 'password', 'user_email' => "$login@example.org",
		'display_name' => wp_slash( $name ), 'role' => 'author',
	) ) );
}

$bf_categories = array();
foreach ( array( 'World', 'Science & Nature', 'ثقافة', 'Opinion' ) as $name ) {
	$bf_categories[] = bf_ok( wp_insert_category( array( 'cat_name' => wp_slash( $name ) ) ) );
}
$bf_categories[] = bf_ok( wp_insert_category( array( 'cat_name' => 'Middle East', 'category_parent' => $bf_categories[0] ) ) );
$bf_tags = array( 'election', 'climate', 'R&D', 'صحافة', 'long read', 'Évian' );

$bf_pictures = array();
for ( $i = 0; $i < min( 60, max( 6, intdiv( $bf_posts, 4 ) ) ); $i++ ) {
	$bf_pictures[] = bf_picture( $i, $bf_posts );
}

function bf_date( $i, $n ) {
	return gmdate( 'Y-m-d H:i:s', 1420113600 + intdiv( 315000000, max( 1, $n ) ) * $i + mt_rand( 0, 80000 ) );
}

for ( $i = 0; $i < $bf_posts; $i++ ) {
	$arabic = 0 === $i % 2;
	$title  = bf_title( $i, $arabic );
	$id     = bf_ok( wp_insert_post( wp_slash( array(
		'post_title'     => $title,
		'post_content'   => 0 === $i % 7 ? bf_classic( $arabic, $bf_pictures ) : bf_blocks( $arabic, $bf_pictures ),
		'post_excerpt'   => 0 === $i % 3 ? bf_sentence( $arabic ) . ' & more' : '',
		'post_status'    => 'publish',
		'post_author'    => $bf_authors[ $i % 3 ],
		'post_date'      => bf_date( $i, $bf_posts ),
		'post_password'  => 11 === $i ? 'secret' : '',
		'post_category'  => array_unique( array( bf_pick( $bf_categories ), bf_pick( $bf_categories ) ) ),
		'tags_input'     => array_unique( array( bf_pick( $bf_tags ), bf_pick( $bf_tags ) ) ),
		'comment_status' => 'closed',
	) ), true ) );
	if ( 0 !== $i % 5 ) {  // every fifth has no featured picture
		bf_ok( set_post_thumbnail( $id, bf_pick( $bf_pictures ) ) );
	}
	if ( 3 === $i % 50 ) {
		stick_post( $id );
	}
}
foreach ( array( 'About us', 'من نحن', 'Contact & imprint' ) as $i => $title ) {
	bf_ok( wp_insert_post( wp_slash( array(
		'post_type' => 'page', 'post_title' => $title, 'post_content' => bf_blocks( 1 === $i, $bf_pictures ),
		'post_status' => 'publish', 'post_author' => 1, 'post_date' => bf_date( $i, 3 ),
	) ), true ) );
}
// What visitors may not see, and a mirror must neither store nor count.
foreach ( array( 'draft', 'private', 'pending' ) as $status ) {
	bf_ok( wp_insert_post( array( 'post_title' => "Hidden ($status)", 'post_content' => 'secret words', 'post_status' => $status, 'post_author' => 1 ), true ) );
}
wp_defer_term_counting( false );
bf_answer( array( 'posts' => $bf_posts, 'pages' => 3, 'pictures' => count( $bf_pictures ) ) );
