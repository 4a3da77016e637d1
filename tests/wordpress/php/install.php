<?php
/** Makes the database and installs WordPress. Request: {"socket", "permalinks": "pretty"|"plain"} */

define( 'WP_INSTALLING', true );
require __DIR__ . '/boot.php';
$bf_db = new mysqli( 'localhost', 'root', '', '', 0, $bf_request['socket'] );
$bf_db->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );
$bf_db->close();

require getenv( 'BF_ROOT' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_http_request', fn() => new WP_Error( 'offline', 'no HTTP while installing' ) );

bf_ok( wp_install( 'A real WordPress', 'admin', 'admin@example.org', true, '', 'password' ) );
wp_delete_post( 1, true );  // "Hello world!"
wp_delete_post( 2, true );  // "Sample page"
wp_delete_post( 3, true );  // a draft of a privacy policy
update_option( 'timezone_string', 'Asia/Riyadh' );
update_option( 'permalink_structure', 'plain' === $bf_request['permalinks'] ? '' : '/%year%/%monthnum%/%day%/%postname%/' );
delete_option( 'rewrite_rules' );
bf_answer( array( 'version' => $GLOBALS['wp_version'] ) );
